module.exports = require("../scripts/jest-room.cjs")(__dirname, "journeys", {
  testTimeout: 300_000,
  testMatch: ["<rootDir>/**/*.test.ts"],
})
