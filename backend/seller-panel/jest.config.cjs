/** Tests of the seller panel: its pure parts, the whole in a phone-sized Chromium, and what the backend answers it. */
module.exports = require("../../scripts/jest-room.cjs")(__dirname, "seller-panel", {
  testTimeout: 300_000,
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        swcrc: false,
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: { react: { runtime: "automatic", importSource: "preact" } },
        },
        module: { type: "commonjs", ignoreDynamic: true },
      },
    ],
  },
})
