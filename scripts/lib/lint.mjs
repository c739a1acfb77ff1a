import { Worker } from "node:worker_threads"
import { checkForm } from "./check-form.mjs"
import { checkImports } from "./check-imports.mjs"
import { typedFolders, untypedRooms } from "./check-types.mjs"
import { checkUnused } from "./check-unused.mjs"
import { checkWords } from "./check-words.mjs"
import { green, grey, red } from "./progress.mjs"

/** The checks besides types; each answers its complaints, one a line. */
const checks = {
  form: checkForm,
  words: checkWords,
  imports: checkImports,
  unused: checkUnused,
}

/** How many complaints of one check are shown unless all are wanted. */
const shown_limit = 60

/**
 * Runs the checks, types in one thread and the others beside it, and prints each as it ends.
 * @param {{root: string, only?: string[], places?: string[], all?: boolean}} options
 *   `only` names checks (form, words, imports, unused, types); `places` are beginnings of paths whose complaints count;
 *   `all` shows every complaint
 * @returns {Promise<{name: string, complaints: string[]}[]>} the checks in the order they ended
 */
export async function lint({ root, only = [], places = [], all = false }) {
  const unknown = only.filter((name) => name !== "types" && !checks[name])
  if (unknown.length)
    throw new Error(
      `There is no check ${unknown.join(", ")}. Checks: ${[...Object.keys(checks), "types"].join(", ")}.`
    )
  const wanted = (name) => !only.length || only.includes(name)
  const results = []
  const finish = (name, complaints, ms) => {
    const counted = places.length
      ? complaints.filter((line) => places.some((place) => ` ${line}`.includes(` ${place}`)))
      : complaints
    results.push({ name, complaints: counted })
    print(name, counted, ms, all)
  }
  const others = async () => {
    for (const [name, check] of Object.entries(checks)) {
      if (!wanted(name)) continue
      const began = performance.now()
      finish(name, await check(root), performance.now() - began)
    }
  }
  const types = async () => {
    const folders = typedFolders(root).filter(
      (folder) =>
        !places.length || places.some((place) => folder.startsWith(place) || place.startsWith(folder))
    )
    finish("every room has types", untypedRooms(root), 0)
    await checkInThread(root, folders, (folder, complaints, ms) =>
      finish(`types of ${folder === "." ? "the root" : folder}`, complaints, ms)
    )
  }
  await Promise.all([others(), wanted("types") ? types() : undefined])
  return results
}

function checkInThread(root, folders, onFolder) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./types-worker.mjs", import.meta.url), {
      workerData: { root, folders },
      resourceLimits: { maxOldGenerationSizeMb: 6000 },
    })
    worker.on("message", ({ folder, complaints, ms }) => onFolder(folder, complaints, ms))
    worker.on("error", reject)
    worker.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`The compiler ended with ${code}.`))
    )
  })
}

function print(name, complaints, ms, all) {
  const seconds = grey(`(${(ms / 1000).toFixed(1)} s)`)
  if (!complaints.length) return console.log(`${green("✓")} ${name} ${seconds}`)
  console.log(
    `${red("✗")} ${name}: ${complaints.length} ${complaints.length === 1 ? "complaint" : "complaints"} ${seconds}`
  )
  const shown = all ? complaints : complaints.slice(0, shown_limit)
  for (const line of shown) console.log(`    ${line}`)
  if (shown.length < complaints.length)
    console.log(
      grey(`    and ${complaints.length - shown.length} more: npm run lint -- ${name.split(" ")[0]} --all`)
    )
}
