import { runLedgerCheck } from "./runtime/operation/run-ledger-check"

void runLedgerCheck()
