import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const source = join(__dirname, "../../src")
const files = readdirSync(source).map((file) => file.replace(/\.ts$/, ""))

test("the index offers every file", () => {
  const offered = [...readFileSync(join(source, "index.ts"), "utf8").matchAll(/from "\.\/([^"]+)"/g)].map(
    ([, file]) => file
  )
  expect(offered.sort()).toEqual(files.filter((file) => file !== "index").sort())
})

test("no two files offer one name", () => {
  const names = files.flatMap((file) =>
    file === "index"
      ? []
      : [
          ...readFileSync(join(source, `${file}.ts`), "utf8").matchAll(
            /^export (?:const|function|type) (\w+)/gm
          ),
        ].map(([, name]) => name)
  )
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
