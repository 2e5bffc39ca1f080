### Choosing a container or an object (src/wizard/pickers, src/ui/pages/pickers.rs).

## The dialog that chooses a container
pickers-choose = 選択
pickers-cancel = キャンセル
pickers-open-first = 先にドメインを開くか、コンテナーを検索してください
pickers-search = コンテナーを名前または DN で検索
pickers-forest = 検索するフォレスト
pickers-up = 上へ
pickers-domains = ドメイン
pickers-no-domain = 接続されているドメインがありません。
pickers-found = 見つかったコンテナー
pickers-inside = 内部のコンテナー
pickers-none = ここにコンテナーはありません。
pickers-reading = コンテナーを読み取っています
pickers-try-again = 再試行
pickers-name = 名前
pickers-where = 場所

## Users and groups
pickers-disabled = { $name } (無効)

## The counting of the domains, above several pages (src/ui/pages/counting.rs)
pickers-counting = オブジェクトを数えています。{ $domains } 個中 { $counted } 個のドメインが完了
pickers-count-again = もう一度数える
