/**
 * The jest settings that every room of TypeScript shares: tests below `tests/`, transpiled by swc as the rooms are built.
 * @param {string} rootDir the room's folder
 * @param {string} displayName its name in jest's output
 * @param {import("jest").Config} [more] what the room needs besides
 * @returns {import("jest").Config}
 */
module.exports = (rootDir, displayName, more = {}) => ({
  displayName,
  rootDir,
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  testTimeout: 120_000,
  modulePathIgnorePatterns: ["<rootDir>/.medusa/"],
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
  ...more,
})
