import type { Body } from "@chophien/contract"
import { recordLesson } from "@chophien/contract/seller/training"
import { get, update } from "idb-keyval"
import { callRoute, NetworkError } from "../api/client"
import { dataStore } from "../offline/member"

const key = "lesson-results"

/** A try at a lesson that the backend has not heard of. */
type Result = Body<typeof recordLesson>

const waiting = async (): Promise<Result[]> => (await get<Result[]>(key, dataStore)) ?? []

/** Sends what waits, oldest first; what cannot be sent now stays. A repeat changes nothing: the best try counts. */
export async function sendResults(): Promise<void> {
  for (const body of await waiting()) {
    try {
      await callRoute(recordLesson, {}, { body })
    } catch (error) {
      if (error instanceof NetworkError) return
      // A refused result is of a version that the backend does not know any more.
    }
    await update<Result[]>(
      key,
      (all = []) => all.filter((one) => one.lesson !== body.lesson || one.right !== body.right),
      dataStore
    )
  }
}

/** Keeps a try on this phone and sends it. @returns whether it was sent */
export async function keepResult(result: Result): Promise<boolean> {
  await update<Result[]>(key, (all = []) => [...all, result], dataStore)
  await sendResults()
  return (await waiting()).length === 0
}

/** The lessons that this phone knows as finished though the backend does not yet. */
export const finishedHere = async (): Promise<Set<string>> =>
  new Set((await waiting()).filter(({ right, of }) => right === of).map(({ lesson }) => lesson))
