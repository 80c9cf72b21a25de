#!/usr/bin/env bash
# Invites whoever is named:  invite/invite.sh ann@corp.example "Ben Day <ben@corp.example>"
# Scope: invitations:write.
source "$(dirname "$0")/../foyer.sh"
[ $# -gt 0 ] || { echo 'Whom? invite/invite.sh ann@corp.example' >&2; exit 1; }

variables=$(node -pe 'JSON.stringify({ input: { recipients: process.argv.slice(1) } })' "$@")

ask 'mutation ($input: InvitePeopleInput!) {
  invitePeople(input: $input) {
    __typename
    ... on InvitePeoplePayload { outcomes { recipient verdict refusal { message } } }
    ... on Refusal { message }
  }
}' "$variables" 'data.invitePeople.outcomes.map(it => `${it.recipient}: ${it.refusal?.message ?? it.verdict.toLowerCase()}`)'
