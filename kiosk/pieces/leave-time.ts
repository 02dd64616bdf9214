export { clockTime as clockOf } from '../../shared/hall-clock.ts'
