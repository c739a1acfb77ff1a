/** Style of the pages: readable on a cheap phone, no web font, no picture but the code. */
export const style = `
:root { color-scheme: light dark; --ink: #1b2420; --soft: #56615a; --line: #dbdfd8; --edge: #808b84; --leaf: #1a6342; --leaf-deep: #124c32; --leaf-soft: #e6f2ea; --on-leaf: #fff; --good: #0f4a2f; --paper: #f7f6f0; --card: #fff; --amber: #7a4d00; --amber-soft: #fff4dc; --red: #93301f; --red-soft: #fcebe7; --ring: #b9770e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7ece8; --soft: #a9b4ad; --line: #333d37; --edge: #7d8a82; --leaf: #7fcfa5; --leaf-deep: #9bddba; --leaf-soft: #16301f; --on-leaf: #0b1710; --good: #a9e4c4; --paper: #111513; --card: #1a201d; --amber: #f2cb80; --amber-soft: #33280f; --red: #f4a898; --red-soft: #3a1b15; --ring: #f2b24c; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, "Noto Sans", "Segoe UI", sans-serif; }
main { max-width: 30rem; margin: 0 auto; padding: .75rem 1rem 3rem; }
h1 { font-size: 1.05rem; margin: 0; }
h2 { font-size: 1rem; margin: 0 0 .6rem; }
p { margin: 0; }
a { color: var(--leaf); }
.top { display: flex; justify-content: space-between; align-items: center; gap: 1rem; min-height: 48px; }
.top a { padding: .6rem 0 .6rem .75rem; }
.trial { background: var(--amber-soft); color: var(--amber); border-radius: 10px; padding: .6rem .9rem; margin: 0 0 .75rem; font-size: .92rem; }
.trial a { color: inherit; font-weight: 600; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 1rem; margin: 0 0 .9rem; }
.sum .what { color: var(--soft); overflow-wrap: anywhere; font-size: .95rem; }
.sum .what + .what { margin-top: .5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.sum .much { font-size: 2rem; line-height: 1.2; font-weight: 700; letter-spacing: -.01em; font-variant-numeric: tabular-nums; margin: .1rem 0 .6rem; }
.sum .much:last-child { margin-bottom: 0; }
.state { display: flex; gap: .65rem; align-items: flex-start; padding: .7rem .85rem; border-radius: 12px; background: var(--paper); }
.state::before { content: ""; flex: none; width: .7rem; height: .7rem; margin-top: .42rem; border-radius: 50%; background: var(--soft); }
.state.wait::before { background: var(--leaf); animation: beat 1.6s ease-in-out infinite; }
.state.part { background: var(--amber-soft); color: var(--amber); }
.state.part::before { background: var(--amber); }
.state.good { background: var(--leaf-soft); color: var(--good); font-weight: 600; }
.state.good::before { content: "✓"; width: 1.4rem; height: 1.4rem; margin-top: .05rem; background: var(--leaf); color: var(--on-leaf); font-size: .9rem; line-height: 1.4rem; text-align: center; }
.state.bad { background: var(--red-soft); color: var(--red); }
.state.bad::before { content: "!"; width: 1.4rem; height: 1.4rem; margin-top: .05rem; background: var(--red); color: var(--card); font-size: .9rem; font-weight: 700; line-height: 1.4rem; text-align: center; }
.note { margin-top: .6rem; }
@keyframes beat { 50% { opacity: .25; } }
@media (prefers-reduced-motion: reduce) { .state.wait::before { animation: none; } }
progress { display: block; width: 100%; height: .6rem; margin: .75rem 0 .3rem; border: 0; border-radius: 99px; overflow: hidden; background: var(--line); accent-color: var(--leaf); }
progress::-webkit-progress-bar { background: var(--line); }
progress::-webkit-progress-value { background: var(--leaf); }
progress::-moz-progress-bar { background: var(--leaf); }
.parts { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: .9rem; white-space: nowrap; color: var(--soft); }
.code { text-align: center; }
.code .how { text-align: left; margin-bottom: .25rem; font-weight: 600; }
.qr { display: block; width: 100%; max-width: 19rem; height: auto; aspect-ratio: 1; margin: 0 auto .5rem; background: #fff; border-radius: 8px; }
dl { margin: 0; }
dl > div { padding: .6rem 0; border-bottom: 1px solid var(--line); }
dl > div:first-child { padding-top: 0; }
dl > div:last-child { border-bottom: 0; padding-bottom: 0; }
dt { color: var(--soft); font-size: .88rem; overflow-wrap: anywhere; }
dd { margin: 0; display: flex; justify-content: space-between; align-items: center; gap: .75rem; font-weight: 600; }
dd span { overflow-wrap: anywhere; user-select: all; font-variant-numeric: tabular-nums; }
.hint { color: var(--soft); font-size: .9rem; }
dl + .hint { margin-top: .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
button, .button { min-height: 44px; padding: .5rem 1rem; border-radius: 12px; border: 1px solid var(--leaf); background: var(--card); color: var(--leaf); font: inherit; font-weight: 600; text-decoration: none; display: inline-flex; align-items: center; justify-content: center; cursor: pointer; }
button:hover, .button:hover { background: var(--leaf-soft); }
.main { background: var(--leaf); color: var(--on-leaf); }
.main:hover { background: var(--leaf-deep); }
.wide { width: 100%; }
.apps { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem; }
.apps .button { width: 100%; padding: .4rem .25rem; font-size: .93rem; }
.row { display: flex; flex-wrap: wrap; gap: .6rem; margin: .75rem 0 0; }
.again { text-align: center; margin: .25rem 0 0; }
.again a { display: inline-block; padding: .6rem 1rem; }
label { display: block; font-weight: 600; margin-bottom: .3rem; }
input, select { font: inherit; min-height: 48px; padding: .5rem .75rem; border: 1px solid var(--edge); border-radius: 12px; width: 100%; background: var(--card); color: inherit; }
.field + .field { margin-top: 1rem; }
.note + .row { margin-top: 1.1rem; }
.field .hint { margin-top: .3rem; }
.fault { color: var(--red); font-size: .9rem; margin-top: .3rem; }
[aria-invalid="true"] { border-color: var(--red); border-width: 2px; }
summary { min-height: 44px; display: flex; align-items: center; cursor: pointer; font-weight: 600; color: var(--leaf); margin-top: .35rem; }
summary::after { content: "▾"; margin-left: .4rem; }
details[open] summary::after { content: "▴"; }
:focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
@media (min-width: 56rem) {
  main.two { max-width: 60rem; padding-top: 2rem; }
  .two .pay { display: grid; grid-template-columns: 22rem 1fr; grid-template-rows: auto auto 1fr; column-gap: 1.25rem; align-items: start; }
  .two .pay > * { grid-column: 2; }
  .two .pay > .code { grid-column: 1; grid-row: 1 / 4; }
}
@media (min-width: 56rem) and (pointer: fine) { .phone { display: none; } }
`

/** Makes the instructions live: follows the state, copies fields. Without it the page reloads by itself. */
export const script = `
const said = document.querySelector("p[data-said]")
const copy = async (button) => {
  const value = button.parentElement.querySelector("span")
  try {
    await navigator.clipboard.writeText(button.dataset.copy)
  } catch {
    // Without https there is no clipboard: what is shown is selected and copied the old way.
    getSelection().selectAllChildren(value)
    if (!document.execCommand("copy")) return
  }
  const before = button.textContent
  button.textContent = button.dataset.copied
  if (said) said.textContent = button.dataset.said
  setTimeout(() => { button.textContent = before; if (said) said.textContent = "" }, 2500)
}
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false
  button.addEventListener("click", () => copy(button))
}
const back = document.querySelector("a[data-follow]")
if (back) setTimeout(() => location.assign(back.href), 2500)
const page = document.querySelector("[data-status-url]")
if (page) {
  const follow = async () => {
    try {
      const response = await fetch(page.dataset.statusUrl, { cache: "no-store" })
      if (response.ok) {
        const state = await response.json()
        if (state.version !== page.dataset.version) return location.reload()
        if (state.final) return
      }
    } catch {}
    setTimeout(follow, document.hidden ? 10000 : 2000)
  }
  setTimeout(follow, 2000)
  document.addEventListener("visibilitychange", () => { if (!document.hidden) fetch(page.dataset.statusUrl, { cache: "no-store" }).then((r) => r.json()).then((s) => { if (s.version !== page.dataset.version) location.reload() }, () => {}) })
}
`
