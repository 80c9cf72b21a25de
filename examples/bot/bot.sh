#!/usr/bin/env bash
# Decides on who registered, from a terminal; `watch` could as well write into a chat.
#   bot/bot.sh list          who waits
#   bot/bot.sh watch         says so when somebody registers, by live events
#   bot/bot.sh approve ID    lets them in
#   bot/bot.sh reject ID
# Scopes: applicants:read, applicants:decide; for names in `watch` employees:read, too.
source "$(dirname "$0")/../foyer.sh"

# The last step of each line: what can be said of an outcome.
OUTCOME='.outcomes.map(it => it.refusal?.message ?? `${it.user.firstName} ${it.user.lastName}: ${it.user.status}`)'
FIELDS='__typename
  ... on ApplicantsPayload { outcomes { user { firstName lastName status } refusal { message } } }
  ... on Refusal { message }'

case ${1-} in
  list)
    ask '{ applicants(first: 100) { nodes { id firstName lastName email } } }' '{}' \
      'data.applicants.nodes.map(it => `${it.id} ${it.firstName} ${it.lastName} <${it.email}>`)'
    ;;
  watch)
    # Server-sent events: a line `data: {…}` for each event, and comments in between that keep the line open. -N: at once.
    body 'subscription { events(types: ["applicant.waiting"]) { subjectId user { firstName lastName email } } }' '{}' |
      foyer_curl -N -H 'Accept: text/event-stream' --data-binary @- "$FOYER_URL/graphql/stream" |
      while IFS= read -r line || [ -n "$line" ]; do
        case $line in
          '{"errors"'* | 'data: {"errors"'*) echo "$line" >&2; exit 1 ;;
          'data: {'*) ;;
          *) continue ;;
        esac
        node -e '
          const { subjectId, user } = JSON.parse(process.argv[1]).data.events
          console.log(`${user.firstName} ${user.lastName} <${user.email}> wants to join: bot/bot.sh approve ${subjectId}`)
        ' "${line#data: }"
      done
    ;;
  approve)
    ask "mutation (\$id: ID!) { approveApplicants(input: { ids: [\$id] }) { $FIELDS } }" "{ \"id\": \"${2:?Whom?}\" }" \
      "data.approveApplicants$OUTCOME"
    ;;
  reject)
    ask "mutation (\$id: ID!) { rejectApplicants(input: { ids: [\$id] }) { $FIELDS } }" "{ \"id\": \"${2:?Whom?}\" }" \
      "data.rejectApplicants$OUTCOME"
    ;;
  *)
    sed -n '2,7s/^# //p' "$0"
    ;;
esac
