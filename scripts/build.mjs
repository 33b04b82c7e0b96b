// `npm run build`: installs and builds what is missing, as `npm start` does, and stops there.
import { build, checkNode, install } from './set-up.mjs'

checkNode()
install()
build()
