import { readFileSync } from "node:fs"
import { basename, join, matchesGlob } from "node:path"
import ts from "typescript"
import { astroScripts } from "./astro-scripts.mjs"
import { longSentences } from "./long-sentences.mjs"
import { findRooms, listFiles, roomOf } from "./rooms.mjs"

/** Words that name nothing; the glossary says what to write instead. */
const emptyWords = new Set([
  "told",
  "asked",
  "given",
  "keep",
  "put",
  "look",
  "say",
  "turns",
  "never",
  "patience",
])

/** Names that others chose: what a framework or a protocol calls has its name. A reason beside each. */
const namesOfOthers = [
  // OpenAPI and HTTP: `put` is a method there.
  { file: "**/openapi/**", names: ["put"] },
]

/** Exported functions that a framework finds by these names. */
const frameworkNames = /^(GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD|ALL|default)$/

/** A file of rules fits two screens. */
const longest_lines = 300
/** Files that are no rules, so they may be longer. */
const mayBeLonger = [
  // A catalogue of texts is read by its keys, not from top to bottom.
  "**/i18n/**",
  "**/texts/**",
  // A migration is a record of what was done.
  "**/migrations/**",
  // Tests tell stories that are read one at a time.
  "**/tests/**",
  "test/**",
]

/**
 * The words of the code: names, sentences in comments, lengths of files.
 * @param {string} root @returns {string[]} one complaint each, `file:line  what and what to do`
 */
export function checkWords(root) {
  const rooms = findRooms(root)
  const functions = new Map()
  const complaints = []
  for (const file of listFiles(root)) {
    const text = readFileSync(join(root, file), "utf8")
    complaints.push(...fileComplaints(file, text))
    for (const { code, line } of partsOf(file, text)) {
      const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, false, scriptKind(file))
      const at = (position) => `${file}:${line + source.getLineAndCharacterOfPosition(position).line + 1}`
      const literals = new Map()
      visit(source, { file, source, at, complaints, literals })
      for (const { position, words, sentence } of longSentences(code, literals))
        complaints.push(
          `${at(position)}  This sentence has ${words} words: cut it, 25 are enough. “${sentence}”`
        )
      for (const name of exportedFunctions(source)) {
        const program = programOf(rooms, file)
        const key = `${program} ${name.text}`
        if (!functions.has(key)) functions.set(key, new Map())
        functions.get(key).set(file, at(name.pos + 1))
      }
    }
  }
  for (const [key, places] of functions) {
    if (places.size < 2) continue
    const [program, name] = key.split(" ")
    complaints.push(
      `${[...places.values()].join(" and ")}  ${program} has ${places.size} functions named ${name}: one name, one function.`
    )
  }
  return complaints.sort()
}

function fileComplaints(file, text) {
  const complaints = []
  const name = basename(file).split(".").find(Boolean)
  if (emptyWords.has(name))
    complaints.push(`${file}:1  A file named “${name}” says nothing: name it after what it exports.`)
  const lines = text.split("\n").length - 1
  if (lines > longest_lines && !mayBeLonger.some((glob) => matchesGlob(file, glob)))
    complaints.push(
      `${file}:${longest_lines + 1}  ${lines} lines are two ideas: cut the file, ${longest_lines} are enough.`
    )
  return complaints
}

/** The TypeScript of a file: all of it, or what an Astro file holds. */
function partsOf(file, text) {
  return file.endsWith(".astro") ? astroScripts(text) : [{ code: text, line: 0 }]
}

function scriptKind(file) {
  if (file.endsWith(".tsx")) return ts.ScriptKind.TSX
  return /\.[cm]?js$/.test(file) ? ts.ScriptKind.JS : ts.ScriptKind.TS
}

/** The sources of a room are one program, its tests and benchmarks another. */
function programOf(rooms, file) {
  const room = roomOf(rooms, file)
  if (!room) return file.split("/")[0]
  const inside = file.slice(room.folder.length + 1).split("/")[0]
  return inside === "src" ? room.folder : `${room.folder}/${inside}`
}

/** Walks a file: complains of declared names, and collects where literals lie, in which no comment can be. */
function visit(node, context) {
  const { name } = node
  if (name && declares(node))
    for (const identifier of namesIn(name)) {
      const { text } = identifier
      if (emptyWords.has(text) && !isOfOthers(context.file, text))
        context.complaints.push(
          `${context.at(identifier.end - 1)}  “${text}” names nothing: take a noun or a verb of the field (.github/glossary.md).`
        )
    }
  if (isLiteral(node)) context.literals.set(node.getStart(context.source), node.end)
  ts.forEachChild(node, (child) => visit(child, context))
}

function declares(node) {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isClassLike(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isAccessor(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isEnumMember(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node)
  )
}

/** The identifiers that a name declares: one, or those of a pattern. */
function namesIn(name) {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return [name]
  if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name))
    return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []))
  return []
}

function isOfOthers(file, text) {
  return namesOfOthers.some(({ file: glob, names }) => names.includes(text) && matchesGlob(file, glob))
}

function isLiteral(node) {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isJsxText(node) ||
    node.kind === ts.SyntaxKind.TemplateHead ||
    node.kind === ts.SyntaxKind.TemplateMiddle ||
    node.kind === ts.SyntaxKind.TemplateTail
  )
}

/** The names of the functions that a file exports itself. */
function exportedFunctions(source) {
  const exported = (node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  const isDefault = (node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  const isFunction = (value) => value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
  return source.statements
    .filter((statement) => exported(statement) && !isDefault(statement))
    .flatMap((statement) => {
      if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name] : []
      if (!ts.isVariableStatement(statement)) return []
      return statement.declarationList.declarations
        .filter(({ initializer, name }) => isFunction(initializer) && ts.isIdentifier(name))
        .map(({ name }) => name)
    })
    .filter(({ text }) => !frameworkNames.test(text))
}
