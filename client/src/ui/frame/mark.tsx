// The program's mark: the letter R and the corrector's caret under it. The same drawing is public/mark.svg.
import styles from './mark.module.css'

const letter =
  'M17 29H7.1V27.9Q8.4 27.9 9 27.7Q9.6 27.5 9.9 26.8Q10.1 26.2 10.1 24.8V10.9Q10.1 10 9.9 9.4Q9.7 8.9 9.1 8.7Q8.4 8.4 7.1 8.4V7.3H16.1Q18.5 7.3 20.4 7.8Q22.4 8.3 23.5 9.5Q24.6 10.7 24.6 12.8Q24.6 14.6 23.8 15.8Q23 16.9 21.8 17.5Q20.5 18.2 19.1 18.5V18.6Q19.7 19 20.4 19.8Q21 20.6 22.1 22.1Q23.2 23.6 25 26.2Q25.8 27.3 26.6 27.6Q27.3 27.9 28.5 27.9V29H22.4Q21.1 27 20.2 25.6Q19.4 24.3 18.8 23.4Q18.2 22.5 17.7 21.8Q17.3 21 16.8 20.3Q16.3 19.5 15.9 19.4Q15.5 19.2 14.6 19.2H13.7V24.8Q13.7 26.1 14 26.8Q14.2 27.5 14.9 27.7Q15.6 27.9 17 27.9ZM13.7 17.8 15 17.8Q16.7 17.7 18 17.3Q19.3 16.8 20 15.7Q20.7 14.7 20.7 12.9Q20.7 11 19.6 9.8Q18.4 8.7 15.8 8.7Q15.3 8.7 14.8 8.7Q14.2 8.7 13.7 8.8Z'

/** The mark, 44 px wide. Hidden from screen readers: what holds it has the name. */
export function Mark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false" className={styles.mark}>
      <path className={styles.letter} d={letter} />
      <path className={styles.caret} d="M27.5 36.5l4.5-8 4.5 8" />
    </svg>
  )
}
