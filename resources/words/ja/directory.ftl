### Talking to Active Directory (src/directory).

## Progress
directory-counted = { $total } 個のコンテナーのうち { $done } 個で { $n } 個のオブジェクトを集計しました
