/** @type {import("jest").Config} */
module.exports = {
  displayName: "backend",
  rootDir: __dirname,
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  testTimeout: 120_000,
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/seller-panel/"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: "commonjs", ignoreDynamic: true },
      },
    ],
  },
}
