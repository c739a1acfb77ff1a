module.exports = require("../scripts/jest-room.cjs")(__dirname, "journeys", {
  testTimeout: 300_000,
  testMatch: ["<rootDir>/{config,journeys,start}/**/*.test.ts"],
})
