module.exports = require("../../scripts/jest-room.cjs")(__dirname, "vietqr-gateway", {
  globalSetup: "<rootDir>/tests/support/global-setup.ts",
  globalTeardown: "<rootDir>/tests/support/global-teardown.ts",
})
