# What the curl examples share; each begins with `source "$(dirname "$0")/../foyer.sh"`.
set -euo pipefail
: "${FOYER_URL:?Where Foyer is, like https://foyer.corp.example}"
: "${FOYER_TOKEN:?An API token}"

# curl with the token. Read from a file, as it were: on the command line everybody on this machine could see it.
foyer_curl() {
  curl -sS -H @<(printf 'Authorization: Bearer %s\n' "$FOYER_TOKEN") -H 'Content-Type: application/json' "$@"
}

# body DOCUMENT VARIABLES: what is posted. JSON is made by a program: names have quotes in them, some day.
body() {
  node -pe 'JSON.stringify({ query: process.argv[1], variables: JSON.parse(process.argv[2]) })' "$1" "$2"
}

# ask DOCUMENT VARIABLES EXPRESSION [OPTIONS OF CURL]: asks, and prints what the JavaScript expression makes of `data`.
# An error, and a refusal of the whole call, end the script with their words.
ask() {
  body "$1" "$2" | foyer_curl "${@:4}" --data-binary @- "$FOYER_URL/graphql" | node -e '
    const { data, errors } = JSON.parse(require("fs").readFileSync(0, "utf8"))
    const refusal = Object.values(data ?? {}).find(it => it?.__typename === "Refusal")
    if (errors || refusal) {
      console.error((errors ?? [refusal]).map(it => it.message).join("\n"))
      process.exit(1)
    }
    const said = [new Function("data", `return ${process.argv[1]}`)(data)].flat().join("\n")
    if (said) console.log(said)
  ' "$3"
}
