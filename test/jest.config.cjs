module.exports = require("../scripts/jest-room.cjs")(__dirname, "journeys", {
  testTimeout: 300_000,
  testMatch: ["<rootDir>/**/*.test.ts"],
  // The benchmark is a program of its own, with its own settings.
  testPathIgnorePatterns: ["<rootDir>/bench/"],
})
