const { join } = require("node:path")
const { findRooms, sourceEntries } = require("./lib/rooms.mjs")

const root = join(__dirname, "..")
const literal = (text) => text.replace(/[.+?^${}()|[\]\\/]/g, "\\$&")

/** The rooms' names lead to their sources, so that no test needs a build to import a room. */
const sources = Object.fromEntries(
  sourceEntries(findRooms(root)).map(({ subpath, target }) => [
    `^${literal(subpath).replace("*", "(.+)")}$`,
    join(root, target).replace("*", "$1"),
  ])
)

/**
 * The jest settings that every room of TypeScript shares: tests below `tests/`, transpiled by swc as the rooms are built.
 * @param {string} rootDir the room's folder
 * @param {string} displayName its name in jest's output
 * @param {import("jest").Config} [more] what the room needs besides; a `globalSetup` runs only where there is a database
 * @returns {import("jest").Config}
 */
module.exports = (rootDir, displayName, { globalSetup, globalTeardown, ...more } = {}) => ({
  displayName,
  rootDir,
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  testTimeout: 120_000,
  modulePathIgnorePatterns: ["<rootDir>/.medusa/"],
  moduleNameMapper: sources,
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
  // Rules that need no database are tested without one.
  ...(process.env.TEST_POSTGRES_URL ? { globalSetup, globalTeardown } : {}),
  ...more,
})
module.exports.sources = sources
