// First: it may begin the process again.
import "./runtime/boot/small-heap"
import { runGateway } from "./runtime/boot/run-gateway"

void runGateway()
