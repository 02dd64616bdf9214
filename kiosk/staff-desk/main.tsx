import { stand } from '../stand.tsx'
import { StaffDesk } from './screen.tsx'

stand(StaffDesk)
