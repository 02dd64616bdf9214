import { stand } from '../stand.tsx'
import { PayTerminal } from './terminal.tsx'

stand(PayTerminal)
