import { vietnameseValue } from "./vietnamese-values"

/**
 * Core has words for all its texts, and none for some values: names of providers, countries, how an amount is written.
 * No setting reaches them, so each text that appears is looked at. Only what a text says changes, never which nodes
 * there are: React goes on with its own.
 */
const isVietnamese = (): boolean => localStorage.getItem("lng") !== "en"

function change(node: Node): void {
  if (node.nodeType === Node.TEXT_NODE) {
    const value = node.nodeValue && vietnameseValue(node.nodeValue)
    if (value && value !== node.nodeValue) node.nodeValue = value
    return
  }
  for (const child of node.childNodes) change(child)
}

if (isVietnamese())
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      if (type === "characterData") change(target)
      else for (const node of addedNodes) change(node)
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true })
