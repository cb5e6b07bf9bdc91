"""CoNLL-U as the treebanks have it: ranges, empty nodes, documents and paragraphs."""

import gzip

from train.treebanks import read

TEXT = """# newdoc id = a
# sent_id = a-1
# newpar id = a-p1
# text = They don't sign.
1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\t_
4.1\tit\tit\tPRON\tPRP\t_\t_\t_\t4:obj\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = a-2
1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\t_

# newdoc id = b
# newpar_block = head (1 s)
# sent_id = b-1
1\tTreaty\ttreaty\tNOUN\tNN\t_\t0\troot\t_\t_
"""


def test_words_heads_and_paragraphs(tmp_path):
    path = tmp_path / "made.conllu.gz"
    path.write_bytes(gzip.compress(TEXT.encode()))
    (first, second), (third,) = read(path)
    assert first.words == ("They", "do", "n't", "sign", ".")
    assert first.head == (4, 4, 4, 0, 4)
    assert (first.key, first.opens, second.opens, third.opens) == ("a-1", True, False, True)
