// A labelled field of one or several lines. The label is always there; `labelHidden` only takes it from sight.
// The error belongs to the field: the form's own sentence goes into form-error.tsx.
import type { ReactNode } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import { classNames } from '../class-names.ts'
import styles from './text-field.module.css'

type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> & {
  readonly label: ReactNode
  readonly labelHidden?: boolean
  readonly description?: ReactNode
  /** What is wrong with what is in it, one sentence; empty or missing when nothing is. */
  readonly error?: string | null | undefined
  /** How many lines it shows; one line is an input, more is a text area. */
  readonly lines?: number
  readonly placeholder?: string
  /** What is read rather than operated is typed in serif. */
  readonly voice?: 'sans' | 'serif'
}

/** Label, field, description and error, tied together for screen readers. */
export function TextField({
  label,
  labelHidden = false,
  description,
  error,
  lines = 1,
  placeholder,
  voice = 'sans',
  ...rest
}: TextFieldProps) {
  const input = classNames(styles.input, lines > 1 && styles.lines, voice === 'serif' && styles.serif)
  const shown = placeholder === undefined ? {} : { placeholder }
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={classNames(styles.field)}>
      <Label className={labelHidden ? 'visually-hidden' : classNames(styles.label)}>{label}</Label>
      {lines > 1 ? (
        <TextArea rows={lines} className={classNames(input)} {...shown} />
      ) : (
        <Input className={classNames(input)} {...shown} />
      )}
      {description && (
        <Text slot="description" className={classNames(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={classNames(styles.error)}>{error}</FieldError>
    </AriaTextField>
  )
}
