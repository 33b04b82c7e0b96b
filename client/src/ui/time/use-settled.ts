// What is typed, once nobody has typed for a moment: nobody is asked about every letter.
import { useEffect, useState } from 'react'

export function useSettled<Value>(value: Value, waitMs = 350): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), waitMs)
    return () => clearTimeout(timer)
  }, [value, waitMs])
  return settled
}
