// First: it may begin the process again.
import "./runtime/boot/small-heap"
import { runCommand } from "./runtime/boot/run-command"

void runCommand(process.argv.slice(2))
