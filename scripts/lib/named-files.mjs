import { basename } from "node:path"

/**
 * The files that a text names at the end of a quoted string, without their endings, as what is built ends otherwise.
 * @param {string} text @returns {string[]}
 */
export function namedFiles(text) {
  return (text.match(/[\w.-]+\.[cm]?[jt]sx?(?=["'`])/g) ?? []).map(stemOf)
}

/** A file's name without folder and ending. @param {string} file */
export function stemOf(file) {
  return basename(file).replace(/\.[cm]?[jt]sx?$/, "")
}
