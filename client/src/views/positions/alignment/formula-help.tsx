// The help of the alignment: what the numbers are, how they are worked out, and after whom.
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import styles from './alignment.module.css'

export function FormulaHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="How alignment is worked out" size="wide" isOpen={isOpen} onClose={onClose}>
      <div className={styles.help}>
        <p>
          An actor is <b>for</b> a topic if at least one of its positions there has a stance above zero in the
          codebook (proposes, supports, with conditions), and <b>against</b> it if one has a stance below
          zero. However often it says so counts once. Who says both takes both sides. Neutral and unclear
          positions take no side and are left out.
        </p>
        <p>
          With <i>x</i>(<i>i</i>, <i>j</i>, <i>k</i>) = 1 if actor <i>i</i> takes side <i>k</i> on topic{' '}
          <i>j</i>, else 0:
        </p>
        <dl className={styles.formulas}>
          <dt>Congruence</dt>
          <dd>
            Σ<sub>j</sub> Σ<sub>k</sub> x(i, j, k) · x(i′, j, k) ÷ m
          </dd>
          <dt>Conflict</dt>
          <dd>
            Σ<sub>j</sub> Σ<sub>k</sub> x(i, j, k) · x(i′, j, k′) ÷ m, where k′ is the other side than k
          </dd>
          <dt>Difference</dt>
          <dd>congruence − conflict</dd>
          <dt>m</dt>
          <dd>
            ½ (Σ<sub>j</sub> Σ<sub>k</sub> x(i, j, k) + Σ<sub>j</sub> Σ<sub>k</sub> x(i′, j, k)), the average
            activity of the two
          </dd>
        </dl>
        <p>
          Congruence and conflict go from 0 to 1, the difference from −1 (on opposite sides wherever either
          takes one) to 1 (on the same side everywhere). Dividing by the average activity keeps actors who
          speak on everything from being near to everybody.
        </p>
        <p>
          <b>An example.</b> One actor takes a side on four topics, another on six, and they meet on three: on
          the same side twice, on opposite sides once. m is 5, congruence 0.40, conflict 0.20, difference
          +0.20.
        </p>
        <p>
          A number of topics is beside each share; choosing it opens all that the two say for or against on
          them, which may be more quotes than topics.
        </p>
        <p>
          What others report of an actor is left out, unless the filter chooses what is told by others: then
          that alone is compared.
        </p>
        <p className={styles.source}>
          After Philip Leifeld, “Discourse Network Analysis: Policy Debates as Dynamic Networks”, in Victor,
          Montgomery and Lubell (eds), <cite>The Oxford Handbook of Political Networks</cite>, Oxford
          University Press 2017, pp. 301–326, doi:10.1093/oxfordhb/9780190228217.013.25: congruence, conflict
          and “subtract” networks of actors, duplicate statements ignored, normalised by average activity.
        </p>
      </div>
    </Dialog>
  )
}
