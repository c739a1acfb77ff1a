// Runs the mock back end by hand: `node tests/mock/run.cjs [port]`, to look at the pages without the whole.
const { transformFileSync } = require("@swc/core")
require.extensions[".ts"] = (module, file) => {
  const { code } = transformFileSync(file, {
    swcrc: false,
    configFile: false,
    module: { type: "commonjs" },
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
  })
  module._compile(code, file)
}
const port = Number(process.argv[2] ?? 9355)
require("./server.ts")
  .startMock(port)
  .then(({ origin }) => console.log(`mock back end on ${origin}, key pk_mock`))
