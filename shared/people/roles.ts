// The four roles of a project, from the least to the most.
import { z } from 'zod'

export const roles = ['reader', 'annotator', 'reviewer', 'owner'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const isAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least)
