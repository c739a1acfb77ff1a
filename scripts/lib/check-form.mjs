import { runTool } from "./run-tool.mjs"

/**
 * Form and lint rules of .biome.json.
 * @param {string} root @returns {Promise<string[]>} one complaint each, `file:line  [rule] what`
 */
export async function checkForm(root) {
  const { output, errors } = await runTool(
    "@biomejs/biome",
    ["check", "--reporter=json", "--max-diagnostics=none", "."],
    root
  )
  const start = output.indexOf("{")
  if (start < 0) throw new Error(`Biome did not finish:\n${errors || output}`)
  return JSON.parse(output.slice(start).split("\n")[0])
    .diagnostics.map(({ category, message, location }) => {
      const place = `${location?.path ?? ".biome.json"}:${location?.start?.line || 1}`
      return category === "format"
        ? `${place}  [format] The form is not Biome's: run npm run format.`
        : `${place}  [${category}] ${message}`
    })
    .sort()
}
