module.exports = require("../scripts/jest-room.cjs")(__dirname, "seed", {
  testTimeout: 600_000,
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
})
