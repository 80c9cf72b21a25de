#!/usr/bin/env bash
# Invites people from an HR export, and says of each what became of them. Run again, it changes nothing:
#   import/import.sh import/contractors.csv
# The columns are first name, last name, address, department. No quotes, no commas within: import.ts reads those, too.
# Scopes: invitations:write, structure:read, structure:write.
source "$(dirname "$0")/../foyer.sh"
file=${1:?Which file?}

INVITE='mutation ($input: InvitePeopleInput!) {
  invitePeople(input: $input) {
    __typename
    ... on InvitePeoplePayload { outcomes { recipient verdict refusal { message } } }
    ... on Refusal { message }
  }
}'

# The id of the department of that name; made below the root if there is none.
department() {
  local name id
  name=$(node -pe 'JSON.stringify(process.argv[1])' "$1")
  id=$(ask '{ departments { id name } }' '{}' "data.departments.find(it => it.name === $name)?.id ?? ''")
  [ -n "$id" ] || id=$(ask 'mutation ($name: String!) {
    createDepartment(input: { name: $name }) { __typename ... on Department { id } ... on Refusal { message } }
  }' "{ \"name\": $name }" 'data.createDepartment.id')
  echo "$id"
}

# A call has one department for all: the rows, by department. At most 1,000 of each here.
tail -n +2 "$file" | cut -d, -f4 | sort -u | while read -r name; do
  mapfile -t recipients < <(tail -n +2 "$file" | awk -F, -v name="$name" '$4 == name { print "\"" $2 ", " $1 "\" <" $3 ">" }')

  # First what would happen: who is invited already would be sent another message, and is left out.
  dry=$(node -pe 'JSON.stringify({ input: { recipients: process.argv.slice(1), dryRun: true } })' "${recipients[@]}")
  verdicts=$(ask "$INVITE" "$dry" 'data.invitePeople.outcomes.map(it => `${it.verdict} ${it.recipient}: ${it.refusal?.message}`)')
  grep '^REFUSED' <<<"$verdicts" | sed 's/^REFUSED //' || true
  sed -n 's/^RENEWED \(.*\): undefined$/\1: is invited already/p' <<<"$verdicts"
  mapfile -t numbers < <(grep -n '^INVITED' <<<"$verdicts" | cut -d: -f1)
  [ ${#numbers[@]} -gt 0 ] || continue
  new=()
  for number in "${numbers[@]}"; do new+=("${recipients[number - 1]}"); done

  # With a key, curl may repeat a call that got no answer: nobody is invited twice.
  id=$(department "$name")
  variables=$(node -pe '
    const [departmentId, ...recipients] = process.argv.slice(1)
    JSON.stringify({ input: { departmentId, recipients, idempotencyKey: crypto.randomUUID() } })
  ' "$id" "${new[@]}")
  ask "$INVITE" "$variables" \
    'data.invitePeople.outcomes.map(it => `${it.recipient}: ${it.refusal?.message ?? it.verdict.toLowerCase()}`)' --retry 3
done
