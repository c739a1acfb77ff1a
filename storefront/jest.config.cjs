/** Tests run against the built server and a double of the back end; see tests/support and tests/double. */
module.exports = {
  displayName: "storefront",
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        swcrc: false,
        jsc: { target: "es2022", parser: { syntax: "typescript" } },
        module: { type: "commonjs" },
      },
    ],
  },
  moduleNameMapper: {
    // Sources of the other packages, so that the double is never older than they are.
    "^@chophien/contract$": "<rootDir>/../backend/contract/src/index.ts",
    "^@chophien/(contract|vocabulary)/(.*)$": "<rootDir>/../backend/$1/src/$2",
  },
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  testTimeout: 60_000,
}
