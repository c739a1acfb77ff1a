/** @type {import("jest").Config} */
module.exports = {
  displayName: "journeys",
  rootDir: __dirname,
  testMatch: ["<rootDir>/journeys/**/*.test.ts"],
  testTimeout: 240_000,
  transform: {
    "^.+\\.tsx?$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } }],
  },
}
