#!/usr/bin/env bash
# Keeps a file with all employees, one in a line:  sync/sync.sh directory.jsonl
# Writes it once, page by page, then brings it up to date as things happen. `--once` behind it ends after the first.
# Scope: employees:read.
source "$(dirname "$0")/../foyer.sh"
file=${1:?Where to?}
FIELDS='id status email phone firstName lastName position department { name } workgroups { name }'

read_everybody() {
  local after=null page
  : >"$file.new"
  while [ -n "$after" ]; do
    page=$(ask "query (\$after: String) {
      employees(first: 100, after: \$after) { nodes { $FIELDS } pageInfo { hasNextPage endCursor } }
    }" "{ \"after\": $after }" '[
      JSON.stringify(data.employees.pageInfo.hasNextPage ? data.employees.pageInfo.endCursor : ""),
      ...data.employees.nodes.map(it => JSON.stringify(it)),
    ]') || exit 1
    # The first line is the cursor of the next page, "" where there is none.
    after=$(head -1 <<<"$page")
    [ "$after" != '""' ] || after=
    tail -n +2 <<<"$page" >>"$file.new"
  done
  mv "$file.new" "$file"
  echo "$(grep -c . "$file") employees in $file"
}

# An event says that something happened; what is true now, Foyer is asked.
read_one() {
  local id=$1 line
  line=$(ask "query (\$id: ID!) { user(id: \$id) { $FIELDS } }" "{ \"id\": \"$id\" }" \
    'data.user?.status === "ACTIVE" ? JSON.stringify(data.user) : ""') || exit 1
  { grep -vF "{\"id\":\"$id\"," "$file" || true; [ -z "$line" ] || echo "$line"; } >"$file.new"
  mv "$file.new" "$file"
  echo "$id: $([ -n "$line" ] && echo up to date || echo removed)"
}

if [ "${2-}" = --once ]; then read_everybody; exit; fi

# 64: there is no use in trying on.
follow() {
  body 'subscription {
    events(types: ["employee.joined", "employee.updated", "employee.deactivated", "employee.reactivated"]) { subjectId }
  }' '{}' |
    foyer_curl -N -i -H 'Accept: text/event-stream' --data-binary @- "$FOYER_URL/graphql/stream" |
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in
        # The headers are there: from now on nothing is missed.
        HTTP/*' 200'*) read_everybody ;;
        '{"errors"'* | 'data: {"errors"'*) echo "$line" >&2; exit 64 ;;
        'data: {'*) read_one "$(sed -n 's/.*"subjectId":"\([^"]*\)".*/\1/p' <<<"$line")" ;;
      esac
    done
}

# What happened while the line was broken is not told: after each break everybody is read anew.
while true; do
  follow || [ $? -ne 64 ] || exit 1
  sleep 5
done
