import { cleanTree } from "./support/clean-tree"
import { faults } from "./support/faults"
import { type Files, Tree } from "./support/tree"

describe("npm run lint", () => {
  const trees: Tree[] = []
  const newTree = (files: Files): Tree => {
    const tree = new Tree(files)
    trees.push(tree)
    return tree
  }
  afterAll(() => {
    for (const tree of trees) tree.remove()
  })

  it("accepts a clean tree", async () => {
    const { code, output } = await newTree(cleanTree).lint()
    expect(output).toMatch(/\d+ checks passed, 0 failed/)
    expect(code).toBe(0)
  })

  describe("refuses", () => {
    let answer: { code: number | null; output: string }
    beforeAll(async () => {
      const tree = newTree(cleanTree)
      for (const { files } of faults) tree.write(files)
      answer = await tree.lint()
    })

    it("with an exit code", () => expect(answer.code).toBe(1))

    it("nothing else in their files", () => {
      expect(answer.output).not.toMatch(/sentence\.ts:[25]/)
      expect(answer.output).not.toMatch(/grams is exported/)
    })

    it.each(faults.map((fault) => [fault.what, fault.complaint] as const))("%s", (_what, complaint) => {
      expect(answer.output).toMatch(complaint)
    })
  })
})
