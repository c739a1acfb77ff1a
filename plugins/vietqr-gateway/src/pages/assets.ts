/** Style of the pages: readable on a cheap phone, no web font, no picture but the code. */
export const style = `
:root { color-scheme: light; --ink: #1d2320; --soft: #5b655f; --line: #d9ded9; --leaf: #1f6b46; --paper: #fbfaf6; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, "Noto Sans", sans-serif; }
main { max-width: 30rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
h1 { font-size: 1.35rem; margin: .5rem 0 1rem; }
.top { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
.qr { display: block; width: 100%; max-width: 20rem; height: auto; margin: 0 auto 1rem; background: #fff; border: 1px solid var(--line); border-radius: 12px; }
.state { padding: .75rem 1rem; border-radius: 10px; border: 1px solid var(--line); background: #fff; margin: 0 0 1rem; }
.state.good { border-color: var(--leaf); background: #e8f3ec; }
.state.bad { border-color: #a23b2a; background: #fbeeea; }
dl { margin: 0; border: 1px solid var(--line); border-radius: 12px; background: #fff; }
dl > div { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; padding: .6rem 1rem; border-bottom: 1px solid var(--line); align-items: center; }
dl > div:last-child { border-bottom: 0; }
dt { color: var(--soft); font-size: .9rem; grid-column: 1 / -1; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.hint { color: var(--soft); font-size: .9rem; }
a { color: var(--leaf); }
button, .button { min-height: 44px; padding: .5rem 1rem; border-radius: 10px; border: 1px solid var(--leaf); background: #fff; color: var(--leaf); font: inherit; font-weight: 600; text-decoration: none; display: inline-flex; align-items: center; cursor: pointer; }
.button.main, button.main { background: var(--leaf); color: #fff; }
.row { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; }
input { font: inherit; min-height: 44px; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 10px; width: 100%; }
summary { min-height: 44px; display: flex; align-items: center; cursor: pointer; font-weight: 600; color: var(--leaf); }
:focus-visible { outline: 3px solid #e2a33b; outline-offset: 2px; }
[hidden] { display: none; }
`

/** Makes the instructions live: follows the state, copies fields. Without it the page reloads by itself. */
export const script = `
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy)
    button.textContent = button.dataset.copied
  })
}
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
}
`
