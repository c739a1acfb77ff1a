module.exports = require("../../scripts/jest-room.cjs")(__dirname, "contract", {
  roots: ["<rootDir>/tests"],
  // Sources of the other package, so that its build need not come first.
  moduleNameMapper: { "^@chophien/vocabulary/(.*)$": "<rootDir>/../vocabulary/src/$1" },
})
