module.exports = require("../scripts/jest-room.cjs")(__dirname, "backend", {
  roots: ["<rootDir>/tests"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/seller-panel/"],
})
