/** One thought a sentence. */
const longest_words = 25

/**
 * A line of a comment, without its marks; `position` is where it begins in the file.
 * @typedef {{position: number, text: string}} Line
 */

/**
 * Sentences of comments that have too many words.
 * @param {string} code
 * @param {Map<number, number>} literals where texts and patterns begin and end: no comment begins inside them
 * @returns {{position: number, words: number, sentence: string}[]} `position` is where the line begins that holds its first word
 */
export function longSentences(code, literals) {
  return commentsOf(code, literals)
    .flatMap(paragraphsOf)
    .flatMap(sentencesOf)
    .map(({ position, text }) => ({ position, words: countWords(text), sentence: shorten(text) }))
    .filter(({ words }) => words > longest_words)
}

/** The comments of a file, each as its lines. Comments of `//` below each other are one. @returns {Line[][]} */
function commentsOf(code, literals) {
  const comments = []
  let last
  for (let at = 0; at < code.length; at++) {
    const literalEnd = literals.get(at)
    if (literalEnd > at) {
      at = literalEnd - 1
    } else if (code.startsWith("//", at)) {
      const end = endOfLine(code, at)
      const text = code.slice(at + 2, end)
      // An indented line shows a command.
      const line = { position: at, text: /^ {3,}\S/.test(text) ? "" : text }
      if (last && /^\n[ \t]*$/.test(code.slice(last.end, at))) last.lines.push(line)
      else {
        last = { lines: [line] }
        comments.push(last.lines)
      }
      last.end = end
      at = end - 1
    } else if (code.startsWith("/*", at)) {
      const close = code.indexOf("*/", at + 2)
      const end = close < 0 ? code.length : close
      comments.push(blockLines(code, at + 2, end))
      at = end + 1
    }
  }
  return comments
}

function endOfLine(code, at) {
  const end = code.indexOf("\n", at)
  return end < 0 ? code.length : end
}

function blockLines(code, start, end) {
  const lines = []
  for (let at = start; at < end; at = lines.at(-1).next) {
    const until = Math.min(endOfLine(code, at), end)
    lines.push({ position: at, text: code.slice(at, until).replace(/^\s*\*+/, ""), next: until + 1 })
  }
  return lines
}

/**
 * What is read in one go: it ends at an empty line, the next item of a list, a tag. Examples in code are left out.
 * @param {Line[]} lines @returns {Line[][]}
 */
function paragraphsOf(lines) {
  const paragraphs = [[]]
  let inFence = false
  let inExample = false
  for (const { position, text } of lines) {
    if (/^\s*```/.test(text)) inFence = !inFence
    for (const part of text.split(/(?<=^|\s)(?=@[a-z]+\b)/)) {
      const tag = /^@([a-z]+)/.exec(part)?.[1]
      if (tag) inExample = tag === "example"
      if (tag || !part.trim() || /^\s*([-*•·]|\d+[.)]) /.test(part)) paragraphs.push([])
      if (part.trim() && !inFence && !inExample) paragraphs.at(-1).push({ position, text: part })
    }
  }
  return paragraphs.filter(({ length }) => length)
}

/** @param {Line[]} paragraph @returns {Line[]} its sentences, each at the line with its first word */
function sentencesOf(paragraph) {
  const text = paragraph.map((line) => line.text.trim()).join("\n")
  const sentences = []
  let from = 0
  for (const end of text.matchAll(/(?<!\b(?:e\.g|i\.e|etc|vs|cf))[.!?…]["”’)\]]*(?=\s|$)/g)) {
    const until = end.index + end[0].length
    sentences.push({ from, text: text.slice(from, until) })
    from = until
  }
  sentences.push({ from, text: text.slice(from) })
  return sentences
    .filter((sentence) => sentence.text.trim())
    .map((sentence) => {
      const start = sentence.from + sentence.text.search(/\S/)
      const line = text.slice(0, start).split("\n").length - 1
      return { position: paragraph[line].position, text: sentence.text.trim() }
    })
}

/** Words as a reader counts them: a piece of code is one, types in braces and signs are none. */
function countWords(text) {
  return text
    .replace(/`[^`]*`/g, "code")
    .replace(/\{@link ([^}]*)\}/g, "$1")
    .replace(/^(@[a-z]+)\s*/, "")
    .replace(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, "")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function shorten(text) {
  const line = text.replace(/\s+/g, " ")
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line
}
