import { stand } from '../stand.tsx'
import { HallBoard } from './screen.tsx'

stand(HallBoard)
