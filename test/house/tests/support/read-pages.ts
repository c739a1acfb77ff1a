import { readdirSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"

/** A page for people, and what it names. `folder` is its own, relative to the repository's root. */
export type Page = { file: string; folder: string; prose: string; commands: string }

/** What tools make or install. */
const made = /^(?:node_modules|\.git|\.medusa|\.astro|\.data|dist|coverage)$/
/** What `.gitignore` names at the root alone. */
const madeAtRoot = new Set(["public", "static"])

/** Every file below `folder`, relative to the root, without what tools make. */
export function filesBelow(root: string, folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (made.test(entry.name) || (!folder && madeAtRoot.has(entry.name))) return []
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(root, path) : [path]
  })
}

/** The READMEs, and the pages for who contributes. */
export function readPages(root: string, files: string[]): Page[] {
  return files
    .filter((file) => posix.basename(file) === "README.md" || /^\.github\/.*\.md$/.test(file))
    .map((file) => {
      const text = readFileSync(join(root, file), "utf8")
      const fences = [...text.matchAll(/```(\w*)\n([\s\S]*?)```/g)]
      return {
        file,
        folder: posix.dirname(file),
        prose: text.replace(/```[\s\S]*?```/g, ""),
        commands: fences
          .filter(([, language = ""]) => !language || language === "sh")
          .map(([, , block]) => block)
          .join("\n"),
      }
    })
}

/** Where a page's relative links lead. */
export const linksOf = ({ prose }: Page): string[] =>
  [...prose.matchAll(/\]\(([^)#\s]+)/g)].flatMap(([, to = ""]) => (/^[a-z]+:/.test(to) ? [] : [to]))

/** What stands in backticks. The label of a link is no path: the link is checked. */
const quotes = ({ prose }: Page): string[] =>
  [...prose.replace(/\[`[^`]*`\]/g, "").matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => text)

const fileEnding = /[\w>*]\.(?:astro|cjs|csv|json|md|mjs|mts|sh|svg|template|ts|tsx|webp|yml)$/
/** An address begins with a slash, an event's name has a dot before it, a setting is written in capitals. */
const noPath = /^\/|^\w+\.[\w.]+\/|^[A-Z_]+\//

/** `i18n/{vi,en}.ts` is two paths. */
function withoutBraces(path: string): string[] {
  const found = /^(.*)\{([^}]*)\}(.*)$/.exec(path)
  if (!found) return [path]
  const [, before = "", inside = "", after = ""] = found
  return inside.split(",").flatMap((each) => withoutBraces(`${before}${each}${after}`))
}

/** The paths of files, folders and packages that stand in backticks or in a command, but what tools make. */
export const pathsOf = (page: Page): string[] => {
  const written = quotes(page).flatMap(
    (text) => text.replace(/npm test -- .*/, "").match(/(?:\{[^}]*\}|[^\s,])+/g) ?? []
  )
  const inCommands =
    page.commands.replace(/npm test -- .*/g, "").match(/(?<!\S)[a-z][\w-]*\/\S+\.\w+(?!\S)/g) ?? []
  return [...written, ...inCommands]
    .flatMap(withoutBraces)
    .filter((word) => /^(?:@chophien\/)?[\w.[\]<>*/-]+$/.test(word) && !noPath.test(word))
    .filter((word) => /[\w>*\]]\/./.test(word) || /\w\/$/.test(word) || fileEnding.test(word))
    .filter((word) => !word.split("/").some((folder) => made.test(folder)))
}

/** The scripts that `npm run` is to start, with the package that `-w` names. */
export const scriptsOf = (page: Page): { name: string; workspace: string | undefined }[] =>
  [...quotes(page), ...page.commands.split("\n")].flatMap((text) =>
    [...text.matchAll(/npm run ([\w:]+)(?:.*? -w (\S+))?/g)].map(([, name = "", workspace]) => ({
      name,
      workspace,
    }))
  )

/** The parts of paths by which `npm test --` is to find tests. */
export const testPartsOf = (page: Page): string[] =>
  [...quotes(page), ...page.commands.split("\n")].flatMap((text) => {
    const words = /npm test -- ([^#`]*)/.exec(text)?.[1]?.replace(/-t (?:"[^"]*"|\S+)/, "") ?? ""
    return words.split(/\s+/).filter((word) => /^[\w/.-]+$/.test(word) && !word.startsWith("-"))
  })

/** Environment variables, functions, columns: names in backticks that only code would write so. */
export const namesOf = (page: Page): string[] =>
  quotes(page)
    .flatMap((text) => text.match(/(?<![\w$])[A-Za-z][\w$]*/g) ?? [])
    .filter((name) => /[a-z\d][A-Z]|[A-Za-z\d]_[A-Za-z\d]/.test(name))
