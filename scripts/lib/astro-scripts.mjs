import ts from "typescript"

/**
 * The TypeScript inside an Astro file: its front matter and the scripts it sends to the browser.
 * @param {string} text the whole file
 * @returns {{code: string, line: number, imports: string[]}[]} `line` is the number of lines before the code
 */
export function astroScripts(text) {
  const found = []
  const add = (code, start) =>
    found.push({
      code,
      line: text.slice(0, start).split("\n").length - 1,
      imports: ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName),
    })
  const front = /^\s*---\r?\n([\s\S]*?)^---/m.exec(text)
  if (front) add(front[1], front.index + front[0].indexOf(front[1]))
  for (const script of text.matchAll(/<script>([\s\S]*?)<\/script>/g))
    add(script[1], script.index + "<script>".length)
  return found
}
