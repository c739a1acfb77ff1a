/** Most suites start the built server before a double of the back end; see tests/support and tests/double. */
module.exports = require("../scripts/jest-room.cjs")(__dirname, "storefront", {
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
})
