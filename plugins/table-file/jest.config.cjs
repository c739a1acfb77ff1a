module.exports = require("../../scripts/jest-room.cjs")(__dirname, "table-file")
