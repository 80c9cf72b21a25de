import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

// `pnpm --filter @foyer/web e2e`: the stories in a real browser, if this machine has one.
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]
const chromium = [process.env.CHROMIUM_PATH, ...usual].find(path => path && existsSync(path))
if (!chromium) {
  const how = 'install Chromium or Chrome (Debian: apt-get install chromium), or name yours in CHROMIUM_PATH.'
  if (process.env.CI) {
    console.error(`The browser stories need a browser: ${how} In CI nothing is skipped.`)
    process.exit(1)
  }
  console.log(`\nSKIPPED the stories in a real browser: none was found. To have them, ${how}\n`)
  process.exit(0)
}
const child = spawn('playwright', ['test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium },
  shell: process.platform === 'win32',
})
child.on('exit', code => process.exit(code ?? 1))
