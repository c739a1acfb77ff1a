// Runs the double of the back end by hand, to see the pages without the whole: `node tests/double/run.cjs [port]`.
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
require("./shop-double.ts")
  .makeShopDouble()
  .listen(Number(process.argv[2] ?? 9355))
  .then((origin) => console.log(`double of the back end on ${origin}, key pk_double`))
