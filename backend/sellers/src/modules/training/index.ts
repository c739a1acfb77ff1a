import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import TrainingModuleService from "./service"

/** The name under which the container knows lessons and classes. */
export const TRAINING_MODULE = "training"

export default Module(TRAINING_MODULE, { service: TrainingModuleService })

/** What members learned, and the classes of the centre. */
export const trainingService = (container: MedusaContainer): TrainingModuleService =>
  container.resolve<TrainingModuleService>(TRAINING_MODULE)
